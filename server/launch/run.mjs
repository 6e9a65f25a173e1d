import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { StepFailed } from './step.mjs'

/** Exit codes as a shell gives them to what a signal has ended. */
const exitCodes = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })
/** @typedef {keyof typeof exitCodes} Signal */

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()
/** @type {Signal | undefined} */
let endedBy

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => end(signal))

// npm does not pass on the SIGTERM that ends it, and cannot pass on SIGKILL: then all this would stay behind, the app
// holding its port, and who started it knows only npm's pid.
if (process.env.npm_lifecycle_event) {
  const born = ancestry()
  const watch = setInterval(() => {
    if (ancestry() === born) return
    clearInterval(watch)
    end('SIGTERM')
  }, 250).unref()
}

/**
 * Passes a signal on to what runs, and ends this process after it. A terminal sends Ctrl-C to all of them by itself,
 * and a second one would make `tsx watch` kill the app instead of waiting for it.
 * @param {Signal} signal
 */
function end(signal) {
  endedBy = signal
  if (children.size === 0) process.exit(exitCodes[signal])
  if (signal !== 'SIGTERM' && process.stdin.isTTY) return
  for (const child of children) child.kill(signal)
}

/** This process's parent, and that one's if it is a shell that stands between npm and this; changes when npm ends. */
function ancestry() {
  const parent = process.ppid
  const [, name, grandparent] = /\((.*)\) \S+ (\d+)/.exec(readIfAny(`/proc/${parent}/stat`)) ?? []
  return name && /^(ba|da|a|z|k)?sh$/.test(name) ? `${parent} of ${grandparent}` : `${parent}`
}

/** @param {string} file */
function readIfAny(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * Runs a program quietly; what it printed is shown only if it fails.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string, sentence: string }} options
 *   `env` is laid over this process's, undefined removing a variable; `sentence` says what failed
 */
export async function quietly(program, args, { env, cwd, sentence }) {
  const child = spawn(program, args, { cwd, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const code = await exitCode(child)
  if (endedBy) process.exit(exitCodes[endedBy])
  if (code !== 0) throw new StepFailed(`${output.trim().split('\n').slice(-40).join('\n')}\n\n${sentence}`)
}

/**
 * Runs a program that prints for itself.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string }} [options]
 * @returns {Promise<number>} its exit code
 */
export async function aloud(program, args, { env, cwd } = {}) {
  const child = spawn(program, args, { cwd, env: environment(env), stdio: ['ignore', 'inherit', 'inherit'] })
  const code = await exitCode(child)
  if (endedBy) process.exit(exitCodes[endedBy])
  return code
}

/**
 * Runs the app in this launcher's place: its signals are passed on, its end is this one's end. The channel between
 * them lets the app notice, and stop, when the launcher is killed outright.
 * @param {readonly string[]} args Node.js arguments
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<number>} its exit code
 */
export async function inPlaceOfThis(args, env) {
  const stdio = /** @type {const} */ (['inherit', 'inherit', 'inherit', 'ipc'])
  return await exitCode(spawn(process.execPath, args, { env: environment(env), stdio: [...stdio] }))
}

/**
 * @param {Record<string, string | undefined>} [changes]
 * @returns {NodeJS.ProcessEnv}
 */
function environment(changes = {}) {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...changes }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
async function exitCode(child) {
  children.add(child)
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', (error) => reject(new StepFailed(error.message)))
      child.once('close', (code, signal) =>
        resolve(code ?? (signal && signal in exitCodes ? exitCodes[/** @type {Signal} */ (signal)] : 1)),
      )
    })
  } finally {
    children.delete(child)
  }
}
