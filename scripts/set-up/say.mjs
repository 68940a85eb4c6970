/**
 * Does a step of the set-up and prints its name with the seconds it took.
 * @template Value
 * @param {string} name
 * @param {() => Promise<Value>} step
 * @returns {Promise<Value>}
 */
export async function step(name, step) {
  const begin = performance.now();
  process.stdout.write(`${name} … `);
  try {
    const value = await step();
    process.stdout.write(`${((performance.now() - begin) / 1000).toFixed(1)} 秒\n`);
    return value;
  } catch (error) {
    process.stdout.write('未完成\n');
    throw error;
  }
}
