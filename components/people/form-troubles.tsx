import styles from './people.module.css';

/** What keeps a form from being sent, told at once; nothing to be seen where nothing does. */
export function FormTroubles({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <div role="alert" className={styles.quiet}>
      {sentences.length === 0 ? null : (
        <ul className={styles.trouble}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
