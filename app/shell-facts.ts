import 'server-only';
import type { ShellFacts } from '../components/shell/shell-facts';
import { currentPerson } from '../lib/auth/current-person';
import { roleWords } from '../lib/messages/workflow-words';
import { countUnread } from '../lib/store/notices';
import { listReportsOf } from '../lib/store/report-list';
import { currentOutage } from '../lib/store/signed-in';
import { permissions, type Action } from '../lib/workflow/permissions';
import { isAnywhere, type Person, type Role } from '../lib/workflow/roles';
import { tasksOf } from '../lib/workflow/tasks';

/** What the frame of a page says of whoever asks for it; null where nobody has signed in, or the database does not answer. */
export async function shellFacts(): Promise<ShellFacts | null> {
  try {
    const signedIn = await currentPerson();
    return signedIn === null || signedIn.mustChangePassword ? null : await factsOf(signedIn.person);
  } catch (error) {
    if ((await currentOutage()) === null) throw error;
    return null;
  }
}

async function factsOf(person: Person): Promise<ShellFacts> {
  return {
    name: person.name,
    duty: dutyOf(person),
    tasks: await countTasks(person),
    unread: await countUnread(person),
    mayAdminister: mayAnywhere(person, 'manageUnits'),
    mayReadLog: mayAnywhere(person, 'readLog'),
  };
}

const workingRoles: readonly Role[] = ['drafter', 'reviewer', 'issuer'];

/** How much waits for the person: asked of the units in which they have a part, not of every one that they may look into. */
async function countTasks(person: Person): Promise<number> {
  const appointments = person.appointments.filter(({ role }) => workingRoles.includes(role));
  if (appointments.length === 0) return 0;
  const working = { ...person, appointments };
  return tasksOf(working, await listReportsOf(working)).length;
}

function mayAnywhere(person: Person, action: Action): boolean {
  return permissions.some((permission) => permission.action === action && isAnywhere(person, permission.role));
}

function dutyOf({ appointments }: Person): string {
  const duty = appointments.find((appointment) => appointment.duty !== null)?.duty;
  return duty ?? [...new Set(appointments.map(({ role }) => roleWords[role]))].join('、');
}
