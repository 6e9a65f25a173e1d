// The first module that is loaded: it imports nothing of ours, so that an old Node.js gets as far as this sentence.
import { readFileSync } from 'node:fs'

/** @type {{ engines: { node: string } }} */
const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const wanted = engines.node.replace('>=', '')
const [major = 0, minor = 0] = wanted.split('.').map(Number)
const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number)

if (haveMajor < major || (haveMajor === major && haveMinor < minor)) {
  console.error(`Rewind Poker needs Node.js ${wanted} or newer; this is ${process.version}. See https://nodejs.org.`)
  process.exit(1)
}
