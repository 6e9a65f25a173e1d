/** A step of the preparation failed, for a reason that its message tells; no stack trace helps. */
export class StepFailed extends Error {}

/**
 * Prints what is being done, then how it ended and how long it took.
 * @param {string} name what is prepared, at most 10 letters
 * @param {string} doing present participle and object
 * @param {() => Promise<string | void>} work returns how it ended; "done" if it does not say
 */
export async function step(name, doing, work) {
  const began = performance.now()
  process.stdout.write(`  ${name.padEnd(11)}${doing} … `)
  try {
    const ended = (await work()) ?? 'done'
    process.stdout.write(`${ended} (${seconds(performance.now() - began)})\n`)
  } catch (error) {
    process.stdout.write('failed\n')
    throw error
  }
}

/**
 * Prints a step that there was no need for.
 * @param {string} name
 */
export function upToDate(name) {
  process.stdout.write(`  ${name.padEnd(11)}up to date\n`)
}

/** @param {number} milliseconds */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`

/**
 * Runs the whole of a launcher. A failed step ends it with its sentence, anything else with a stack trace.
 * @param {() => Promise<number>} work returns the exit code
 * @param {(failure: string) => void} [onFailure] what else to print last
 */
export async function main(work, onFailure = () => {}) {
  try {
    process.exitCode = await work()
  } catch (error) {
    console.error(error instanceof StepFailed ? `\n${error.message}` : error)
    onFailure(String(error))
    process.exitCode = 1
  }
}
