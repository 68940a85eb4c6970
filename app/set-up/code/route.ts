import { z } from 'zod';
import { checkSetUpCode } from '../../../lib/store/set-up';
import { readBody } from '../../security/read-body';
import { answerSetUp, refuseSetUp } from '../answer-set-up';

/** Whether the one-time code holds, before anything else is typed. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, z.strictObject({ code: z.string() }));
  return body === null ? refuseSetUp() : answerSetUp(await checkSetUpCode(body.code, new Date()));
}
