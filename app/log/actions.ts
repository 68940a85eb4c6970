'use server';

import { z } from 'zod';
import type { Verification } from '../../components/log/verification';
import { describeLogBreak, describeLogSeal, logWords } from '../../lib/messages/log-words';
import { describeActionRefusal, signedOutSentence } from '../../lib/messages/workflow-words';
import { verifyLog } from '../../lib/store/read-log';
import { personOfAction } from '../security/require-person';

const hash = z.union([
  z.literal('').transform(() => null),
  z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .toLowerCase(),
]);

/** Goes through the whole log; `expected` is a hash noted down before, or empty. */
export async function verify(expected: string): Promise<Verification> {
  const person = await personOfAction();
  if (person === null) return { kind: 'refused', sentence: signedOutSentence };
  const noted = hash.safeParse(expected);
  if (!noted.success) return { kind: 'refused', sentence: logWords.expectedWrong };
  const verdict = await verifyLog(person, noted.data);
  if (verdict === null)
    return { kind: 'refused', sentence: describeActionRefusal('readLog', { kind: 'role', action: 'readLog' }) };
  return verdict.ok
    ? { kind: 'verified', whole: true, sentence: describeLogSeal(verdict.value) }
    : { kind: 'verified', whole: false, sentence: describeLogBreak(verdict.error) };
}
