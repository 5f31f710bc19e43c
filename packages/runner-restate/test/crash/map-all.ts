/** So many are under way at once. */
const concurrency = 200;

/** What comes of each of so many numbers, from 0. */
export async function mapAll<Answer>(
  count: number,
  of: (number: number) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const line = async () => {
    while (next < count) {
      const number = next++;
      answers[number] = await of(number);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, line));
  return answers;
}
