import { startApp } from './app'
import { loadEnvironment } from './env'

const env = loadEnvironment()
const log = (line: string) => console.log(`  ${line}`)

/** What went wrong as a sentence; the stack only for what nobody foresaw. */
const tell = (error: unknown) =>
  error instanceof Error && 'code' in error ? error.message : error instanceof Error ? error.stack : String(error)

const starting = startApp(env, { dev: process.argv.includes('--dev'), log })

let stopping = false
/** Also while it starts: then as soon as it can be closed again. */
async function stop() {
  if (stopping) return
  stopping = true
  const app = await starting
  await app.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
// The launcher has been killed.
process.on('disconnect', stop)

try {
  const { url } = await starting
  console.log(url ? `\n  Rewind Poker is open: ${url}\n` : '\n  The worker is running.\n')
} catch (error) {
  console.error(`\n  ${tell(error)}\n`)
  process.exit(1)
}
