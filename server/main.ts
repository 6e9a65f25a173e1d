import { startApp } from './app'
import { loadEnvironment } from './env'

const env = loadEnvironment()
const log = (line: string) => console.log(`  ${line}`)

/** What went wrong as a sentence; the stack only for what nobody foresaw. */
const tell = (error: unknown) =>
  error instanceof Error && 'code' in error ? error.message : error instanceof Error ? error.stack : String(error)

try {
  const app = await startApp(env, { dev: process.argv.includes('--dev'), log })
  console.log(app.url ? `\n  Rewind Poker is open: ${app.url}\n` : '\n  The worker is running.\n')
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await app.close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
} catch (error) {
  console.error(`\n  ${tell(error)}\n`)
  process.exit(1)
}
