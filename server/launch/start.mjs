// npm start, npm run dev: prepares what is missing, then runs the app.
import './node-version.mjs'

const { prepare } = await import('./prepare.mjs')
const { inPlaceOfThis } = await import('./run.mjs')
const { main } = await import('./step.mjs')

const dev = process.argv.includes('--dev')

await main(async () => {
  console.log('\nRewind Poker')
  await prepare({ pages: !dev })
  return dev
    ? await inPlaceOfThis(
        ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server/main.ts', '--dev'],
        { NODE_ENV: 'development' },
      )
    : await inPlaceOfThis(['--import', 'tsx', 'server/main.ts'], { NODE_ENV: 'production' })
})
