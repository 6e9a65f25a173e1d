import { existsSync } from 'node:fs'
import { quietly } from './run.mjs'
import { StepFailed, step } from './step.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const byHand = 'apt-get update && apt-get install -y chromium'

/**
 * Finds a Chromium for the browser tests, or installs Debian's.
 * @returns {Promise<string>} its path
 */
export async function browser() {
  const given = process.env.CHROMIUM_PATH
  if (given && !existsSync(given)) throw new StepFailed(`CHROMIUM_PATH is ${given}, where there is no file.`)
  const found = given || places.find((path) => existsSync(path))
  if (found) return found
  await step('Browser', 'installing Chromium', installChromium)
  const installed = places.find((path) => existsSync(path))
  if (!installed) throw new StepFailed(missing)
  return installed
}

const missing = `The browser tests need Chromium. Install it (Debian: ${byHand}), or set CHROMIUM_PATH to one.`

async function installChromium() {
  const shell = ['sh', '-c', `DEBIAN_FRONTEND=noninteractive; export DEBIAN_FRONTEND; ${byHand}`]
  const [program = 'sh', ...args] = process.getuid?.() === 0 ? shell : ['sudo', '-n', ...shell]
  await quietly(program, args, { sentence: missing }).catch((error) => {
    throw error instanceof StepFailed ? error : new StepFailed(missing)
  })
}
