import { readFile } from 'node:fs/promises'
import { type Result, replayFile } from './phh/file'

// npm run replay -- FILE…: plays hands of PHH files again by the rules of this room, and compares how they end.

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Name the files to replay: npm run replay -- hands/*.phh')
  process.exit(1)
}

function inWords(outcome: Result['outcome']): string {
  switch (outcome.type) {
    case 'matched':
      return 'matched'
    case 'differed':
      return `differed: ${outcome.how}`
    case 'skipped':
      return `skipped: ${outcome.why}`
    case 'unreadable':
      return `unreadable: ${outcome.line === null ? '' : `line ${outcome.line}: `}${outcome.why}`
  }
}

async function replayed(file: string): Promise<Result[]> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return [{ name: null, outcome: { type: 'unreadable', line: null, why } }]
  }
  return replayFile(text)
}

const count = { matched: 0, differed: 0, skipped: 0, unreadable: 0 }
for (const file of files)
  for (const { name, outcome } of await replayed(file)) {
    count[outcome.type] += 1
    console.log(`${file}${name === null ? '' : ` [${name}]`}: ${inWords(outcome)}`)
  }

const { matched, differed, skipped, unreadable } = count
const others = [...(skipped > 0 ? [`${skipped} skipped`] : []), ...(unreadable > 0 ? [`${unreadable} unreadable`] : [])]
console.log([`${matched} matched, ${differed} differed`, ...others].join(', '))
process.exitCode = differed + unreadable > 0 ? 1 : 0
