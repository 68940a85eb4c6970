/** The office that the browser tests find: people for every role, and units enough for a fresh one in every test. */

export const password = 'Lingnan-2026-tests';

/** The units that the tests hand out one by one. */
export const freshUnits = Array.from({ length: 160 }, (_, index) => `岭南市云山区青禾${index + 1}局`);

const everyUnit = freshUnits.map((_, index) => `bureau${index + 1}`);
const post = (role, units, more = {}) => units.map((unit) => ({ unit, role, reviewLevel: 0, duty: null, ...more }));
const inCounty = (role) => post(role, ['county']);

/** By role; each is signed in once before the tests begin. */
export const people = {
  clerk: { username: 'clerk', name: '陈静', posts: post('drafter', everyUnit, { duty: '政务公开科科员' }) },
  secondClerk: { username: 'clerk2', name: '刘洋', posts: post('drafter', everyUnit) },
  reviewer: {
    username: 'reviewer',
    name: '李红',
    posts: post('reviewer', everyUnit, { reviewLevel: 1, duty: '科室负责人' }),
  },
  issuer: { username: 'issuer', name: '王建', posts: post('issuer', everyUnit, { duty: '分管领导' }) },
  coordinator: { username: 'coordinator', name: '赵敏', posts: inCounty('coordinator') },
  administrator: { username: 'administrator', name: '林岚', posts: inCounty('administrator') },
  auditor: { username: 'auditor', name: '孙平', posts: inCounty('auditor') },
};

/** Whose sign-in is what a test is about: no other test uses them. */
export const tried = {
  newcomer: { username: 'newcomer', name: '新来的', posts: inCounty('coordinator'), mustChangePassword: true },
  lockedOut: { username: 'lockedout', name: '输错的', posts: inCounty('coordinator') },
  everywhere: { username: 'everywhere', name: '多处的', posts: post('drafter', ['bureau1']) },
  expired: { username: 'expired', name: '过期的', posts: post('drafter', ['bureau1']) },
  changing: { username: 'changing', name: '换口令的', posts: inCounty('coordinator') },
};

/** All of it, as `prisma/seed.ts` loads it. */
export const testOffice = {
  password,
  units: [
    { key: 'county', parent: null, name: '岭南市云山区人民政府', kind: 'government', level: 'county' },
    ...freshUnits.map((name, index) => ({
      key: `bureau${index + 1}`,
      parent: 'county',
      name,
      kind: 'department',
      level: 'county',
    })),
  ],
  people: [...Object.values(people), ...Object.values(tried)],
  reports: [],
};
