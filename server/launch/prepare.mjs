import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { generate } from './generate.mjs'
import { install } from './install.mjs'

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Makes a fresh clone, or one that has changed, ready to run. What is up to date is not done again.
 * @param {{ pages: boolean }} wanted `pages`: whether they are to be built for production
 */
export async function prepare({ pages }) {
  process.chdir(root)
  await install('Packages', root)
  await generate()
  if (pages) await build()
}
