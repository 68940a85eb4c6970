import 'server-only';
import { success, type Result } from '../../../../lib/base/result';
import type { Report } from '../../../../lib/report/report';
import type { IssuedContent } from '../../../../lib/store/issues';
import { formats, renderFile } from '../render-file';

/** The report in every format in which it is issued; the sentence that says why one of them does not pass its own check. */
export async function filesOf(report: Report): Promise<Result<IssuedContent[], string>> {
  const files: IssuedContent[] = [];
  for (const format of formats) {
    const file = await renderFile(report, format, { draft: false });
    if (!file.ok) return file;
    const { body, mediaType, fileName } = file.value;
    files.push({ format, fileName, mediaType, bytes: body });
  }
  return success(files);
}
