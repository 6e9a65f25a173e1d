// npm run bench: prepares the app and the systems it is measured beside, then measures.
import './node-version.mjs'

const { join } = await import('node:path')
const { prepare, root } = await import('./prepare.mjs')
const { install } = await import('./install.mjs')
const { inPlaceOfThis } = await import('./run.mjs')
const { main } = await import('./step.mjs')

await main(async () => {
  await prepare({ pages: true })
  await install('Peers', join(root, 'bench'))
  return await inPlaceOfThis(['--import', 'tsx', 'bench/run.ts', ...process.argv.slice(2)], { NODE_ENV: 'production' })
})
