import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { StepFailed } from './step.mjs'

/** As it was before anything was prepared, which takes a while. */
const born = ancestry()

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
  return await exitCode(spawn(program, args, { cwd, env: environment(env), stdio: ['ignore', 'inherit', 'inherit'] }))
}

/**
 * Runs the app in this launcher's place: its signals are passed on, its end is this one's end. The channel between
 * them lets the app notice, and stop, when the launcher is killed outright.
 * @param {readonly string[]} args Node.js arguments
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<number>} its exit code
 */
export async function inPlaceOfThis(args, env) {
  const child = spawn(process.execPath, args, {
    env: environment(env),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  // Ctrl-C reaches the whole foreground group, and this passes it on once more; the app takes the first.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  stopWithNpm(child)
  return await exitCode(child)
}

/**
 * npm does not pass on the SIGTERM that ends it, and cannot pass on SIGKILL: then the app would stay behind, holding
 * its port, and who started it knows only npm's pid.
 * @param {import('node:child_process').ChildProcess} child
 */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  setInterval(() => ancestry() !== born && child.kill('SIGTERM'), 250).unref()
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
function exitCode(child) {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new StepFailed(error.message)))
    child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1)))
  })
}
