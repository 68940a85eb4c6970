'use client';

import { appWords } from '../../lib/messages/app-words';
import { issueWords, ofPlace, publishedWords, reviewWords } from '../../lib/messages/review-words';
import { minuteWords } from '../../lib/messages/workflow-words';
import { useReview } from './review-context';
import styles from './review.module.css';

/** What was issued, each file as it was issued, the last issue first. */
export function IssuedFiles() {
  const { data } = useReview();
  if (data.issues.length === 0) return null;
  return (
    <section aria-labelledby="issued">
      <h2 id="issued">{reviewWords.issuedFiles}</h2>
      <ul className={styles.issues}>
        {data.issues.map(({ number, byName, at, publishedAt, publishedTo, files }) => {
          const name = issueWords(number, byName, minuteWords(at));
          return (
            <li key={number}>
              <p>{name}</p>
              {publishedAt !== null && (
                <p className={styles.by}>{publishedWords(publishedTo ?? '', minuteWords(publishedAt))}</p>
              )}
              <p className={styles.files}>
                {files.map(({ format, fileName }) => (
                  <a
                    key={format}
                    href={`/reports/${data.id}/issues/${number}/${format}`}
                    download={fileName}
                    aria-label={ofPlace(appWords.formats[format].name, name)}
                  >
                    {appWords.formats[format].name}
                  </a>
                ))}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
