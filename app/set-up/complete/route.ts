import { hashPassword, passwordTroubles } from '../../../lib/auth/passwords';
import { checkSetUpCode, setUp } from '../../../lib/store/set-up';
import { setUpSchema } from '../../../lib/people/set-up';
import { readBody } from '../../security/read-body';
import { answerSetUp, refuseSetUp } from '../answer-set-up';

/** Makes the first unit and its administrator, once. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, setUpSchema);
  if (body === null) return refuseSetUp();
  const { code, unit, administrator } = body;
  const { password, ...named } = administrator;
  if (passwordTroubles(password, named.username).length > 0) return refuseSetUp();
  const now = new Date();
  const checked = await checkSetUpCode(code, now);
  if (!checked.ok) return answerSetUp(checked);
  const passwordHash = await hashPassword(password);
  return answerSetUp(await setUp({ code, unit, administrator: { ...named, passwordHash } }, now));
}
