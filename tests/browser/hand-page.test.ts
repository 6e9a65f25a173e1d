import { copyFile, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { actOnce, passive, playHand, seatedTable } from '../support/card-room'
import { eventually } from '../support/eventually'
import { expectAccessible, roomInBrowsers, soon } from './room-in-browsers'
import { transport } from './transport'

const room = roomInBrowsers()

let played: ReturnType<typeof playOne> | undefined
/** The same hand for every test: none changes anything about it. */
const aHandPlayed = () => {
  played ??= playOne()
  return played
}

async function playOne() {
  const [ann, ben] = [await room.app.signUp('Ann', 5_000), await room.app.signUp('Ben', 5_000)]
  const tableId = await seatedTable([ann, ben], { pause: 1_000 })
  return { ann, tableId, handId: await playHand([ann, ben], tableId, passive) }
}

test('a hand is played again by the keyboard, and comes to what the room says', async () => {
  const { ann, handId } = await aHandPlayed()
  const { body: hand } = await ann.get(`/api/hands/${handId}`)
  const page = await room.look(`/hands/${handId}`, { as: ann })
  await page.getByText(`Main pot ${hand.awards[0].amount}`).waitFor()
  await page.locator('h1').click()
  await page.keyboard.press('Home')
  await soon(() => transport(page).stop()).toBe(1)
  expect(page.url()).toContain('at=')
  const stops = await transport(page).stops()
  for (let step = 1; step < stops; step++) await page.keyboard.press('ArrowRight')
  await soon(() => page.url()).not.toContain('at=')
  const winner = hand.awards[0].winners[0].playerId === ann.playerId ? 'Ann' : 'Ben'
  await page.locator('[data-pod]').filter({ hasText: winner }).locator('.seat-tag').filter({ hasText: '+' }).waitFor()
  expect(await transport(page).told()).toMatch(/^The end\. Last: /)
})

test('before it was dealt there is no hand yet, and a way to the deal', async () => {
  const { ann, handId } = await aHandPlayed()
  const page = await room.look(`/hands/${handId}?at=1`, { as: ann })
  await page.getByText('No hand yet at this moment').waitFor()
  expect(await page.locator('[data-pod]').count()).toBe(0)
  await page.getByRole('button', { name: 'To the deal' }).click()
  await page.locator('[data-pod]').first().waitFor()
  expect(await transport(page).stop()).toBe(1)
})

test('the cards one can see are proven, and a card that was changed on the way is found', async () => {
  const { ann, handId } = await aHandPlayed()
  const page = await room.look(`/hands/${handId}`, { as: ann })
  await page.getByRole('button', { name: 'Verify this deal' }).click()
  await page.getByText(/^All \d cards you can see were in the deck/).waitFor()

  // A page that was tampered with is refused the socket.
  const tampered = await room.look('/lobby', { as: ann, mayBeAway: true })
  await tampered.route(`**/hands/${handId}`, async (route) => {
    const answer = await route.fetch()
    const html = await answer.text()
    // The salt of one card, changed wherever the page tells it.
    const salt = /\\"salt\\":\\"([0-9a-f]{64})\\"/.exec(html)?.[1] ?? 'none'
    await route.fulfill({ response: answer, body: html.replaceAll(salt, salt.replace(/./g, '0')) })
  })
  await tampered.goto(`/hands/${handId}`)
  await tampered.getByRole('button', { name: 'Verify this deal' }).click()
  await tampered.getByText(/^1 of the \d cards you can see do not follow/).waitFor()
})

for (const colorScheme of ['dark', 'light'] as const)
  test(`a hand's page and another road are accessible on a phone and a desktop, ${colorScheme}`, async () => {
    const { ann, handId } = await aHandPlayed()
    for (const viewport of [
      { width: 1_440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const page = await room.look(`/hands/${handId}`, { as: ann, viewport, colorScheme })
      await page.getByRole('button', { name: 'Verify this deal' }).click()
      await page.getByText(/^All/).first().waitFor()
      await expectAccessible(page)
      const width = () => page.evaluate(() => document.documentElement.scrollWidth)
      expect(await width()).toBeLessThanOrEqual(viewport.width)

      await page.getByRole('button', { name: 'Try another road' }).click()
      await page.getByRole('button', { name: /^Bet \d/ }).click()
      await page.getByRole('button', { name: 'Run out 1,000 times' }).click()
      await page.getByText(/on average over/).waitFor()
      await expectAccessible(page)
      expect(await width()).toBeLessThanOrEqual(viewport.width)
    }
  })

test('a hand is taken home as a file, and as a text', async () => {
  const { ann, handId } = await aHandPlayed()
  const page = await room.look(`/hands/${handId}`, { as: ann, permissions: ['clipboard-read', 'clipboard-write'] })
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Open Hand History' }).click(),
  ])
  expect(download.suggestedFilename()).toContain(handId)
  const saved = await readFile(await download.path(), 'utf8')
  const told = await page.evaluate(async (id) => (await fetch(`/api/hands/${id}/export?format=ohh`)).text(), handId)
  expect(saved).toBe(told)

  await page.getByRole('button', { name: 'Export' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Copy as text' }).press('Enter')
  await page.getByText('Copied as PokerStars text').first().waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^PokerStars Hand #/)
})

test('a hand that there is not, and a moment that is still to come, are told', async () => {
  const { handId } = await aHandPlayed()
  const late = await room.look(`/hands/${handId}?at=99999999`)
  await late.getByText('Position 99,999,999 is still to come').waitFor()
  const page = await room.look('/lobby', { mayBeAway: true })
  await page.goto('/hands/cut-short')
  await page.getByText('No such hand').waitFor()
  // Nobody's hand began with the first event of the room.
  for (const nowhere of ['1', '99999999', 'x']) expect((await page.goto(`/hands/at/${nowhere}`))?.status()).toBe(404)
})

test('another road is tried, run out, kept, left and found again, and nothing of it happened', async () => {
  const { ann, handId } = await aHandPlayed()
  const events = `/api/events?stream=hand-${handId}&after=0&limit=1000`
  const before = (await ann.get(events)).body.events
  const page = await room.look(`/hands/${handId}`, { as: ann })
  await page.getByRole('button', { name: 'Try another road' }).click()
  await page.getByText('This did not happen.').waitFor()
  await soon(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  const turn = page.getByRole('region', { name: 'Another move' })
  await turn.getByText(/In truth: Ann/).waitFor()
  await turn.getByRole('button', { name: /^Bet \d/ }).click()
  await soon(() => page.title()).toMatch(/^Did not happen: Ann bet/)
  // Whoever plays by keys is still where the road is walked.
  await soon(() => turn.evaluate((region) => region.contains(document.activeElement))).toBe(true)

  await page.getByRole('button', { name: 'Run out 1,000 times' }).click()
  await page.getByText(/^Had you bet 10: .* on average over [\d,]+ run-outs, from .* to /).waitFor()
  await turn.getByRole('button', { name: 'Bots play it out' }).click()
  await turn.getByText('The hand would be over').waitFor()
  await page.getByRole('textbox', { name: 'What to call this road' }).fill('A thin bet')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await soon(() => page.title()).toBe('Did not happen: A thin bet')

  // Stepping along it goes by the same bar, and a reload leads to the same place.
  await page.locator('h1').click()
  const stop = await transport(page).stop()
  await page.keyboard.press('ArrowLeft')
  await soon(() => transport(page).stop()).toBe(stop - 1)
  await soon(() => page.url()).toContain('&at=')
  await page.reload()
  await page.getByText('You have stepped back along this road.').waitFor()
  await page.getByText('This did not happen.').first().waitFor()

  const shared = page.url().replace(/&at=\d+/, '')
  await page.locator('h1').click()
  await page.keyboard.press('Escape')
  await soon(() => page.url()).not.toContain('branch=')
  const kept = page.getByRole('region', { name: 'Roads not taken' })
  await kept.getByRole('link', { name: 'A thin bet' }).click()
  await page.getByText('This did not happen.').waitFor()
  await page.goBack()
  await kept.waitFor()
  expect((await ann.get(events)).body.events).toEqual(before)

  // Whoever gets the link sees the same moves with the cards that they may know; changed on its way, it is not followed.
  const other = await room.look(shared)
  await other.getByText('Whoever made this road may have known other cards').waitFor()
  await other.getByRole('textbox', { name: 'What to call this road' }).waitFor()
  await soon(() => other.title()).toBe('Did not happen: A thin bet')
  await other.goto(shared.replace('branch=2.', 'branch=2.1'))
  await other.getByText('This link to another road was changed or cut short on its way.').waitFor()
  await other.getByText('Pots and results').waitFor()
})

test('whoever is asked on another road says how often to run the board, and its link tells what they said', async () => {
  const [ann, ben] = [await room.app.signUp('Ann', 5_000), await room.app.signUp('Ben', 5_000)]
  const tableId = await seatedTable([ann, ben], { pause: 1_000, clock: 120, runItTwice: true })
  const { hand } = await actOnce([ann, ben], tableId, ({ raise }) => ({ action: 'raise', amount: raise?.max ?? 0 }))
  await actOnce([ann, ben], tableId, passive)
  await eventually(async () => void (await ann.must('ChooseRunOut', { handId: hand.handId, times: 1 })))
  const told = await eventually(async () => {
    const { body } = await ann.get(`/api/hands/${hand.handId}`)
    expect(body.status).toBe('completed')
    return body
  })
  expect(told.secondBoard).toEqual([])

  const page = await room.look(`/hands/${hand.handId}`, { as: ann })
  await page.getByRole('button', { name: 'Try another road' }).click()
  const turn = page.getByRole('region', { name: 'Another move' })
  await turn.getByText('In truth: Ann would run the board once').waitFor()
  await turn.getByRole('listitem', { name: 'Ben' }).getByRole('button', { name: 'Twice' }).click()
  await turn.getByText('would run it twice').waitFor()
  await page.keyboard.press('2')
  await turn.getByText('The hand would be over').waitFor()
  await soon(() => page.title()).toBe('Did not happen: Ben asked for two boards, and 1 more choice')
  const boards = () => page.getByRole('button', { name: /^Did not happen: The second (flop|turn|river) is/ }).count()
  await soon(boards).toBe(3)
  await page.reload()
  await turn.getByText('The hand would be over').waitFor()
  await soon(boards).toBe(3)
  await page.goBack()
  await turn.getByRole('listitem', { name: 'You' }).getByRole('button', { name: 'Once' }).waitFor()
  await expectAccessible(page)
})

test('what the rules refuse on another road is told by them', async () => {
  const { ann, handId } = await aHandPlayed()
  const page = await room.look(`/hands/${handId}`, { as: ann })
  await page.getByRole('button', { name: 'Try another road' }).click()
  await page.getByText('Try what the buttons do not offer').click()
  await page.getByRole('combobox', { name: 'Command' }).selectOption('bet')
  await page.getByRole('textbox', { name: 'To, in chips' }).fill('999999')
  await page.getByRole('button', { name: 'Ask the rules' }).click()
  await page.getByText('It would have been refused').waitFor()
  await page.getByText('AboveStack').waitFor()
  // The turn is still open, and another try takes the place of what was refused.
  await page.getByRole('button', { name: /^Bet \d/ }).waitFor()
  await page.getByRole('combobox', { name: 'Command' }).selectOption('fold')
  await page.getByRole('button', { name: 'Ask the rules' }).click()
  await soon(() => page.getByText('It would have been refused').count()).toBe(0)
  await page.getByRole('button', { name: 'Take the last move back' }).click()
  await page.getByRole('button', { name: /^Bet \d/ }).waitFor()
})

test('commands are tried on one’s own money, taken back, kept and found again, and nothing of it happened', async () => {
  const { ann } = await aHandPlayed()
  const own = `/players/${ann.playerId}`
  const stream = `/api/events?stream=player-${ann.playerId}&after=0&limit=1000`
  const before = (await ann.get(stream)).body.events
  const { entries } = (await ann.get(`/api${own}/ledger`)).body
  const page = await room.look(`${own}?at=${entries[0].position}`, { as: ann })
  const whatIf = page.getByRole('region', { name: 'What if, just then?' })
  await whatIf.getByRole('textbox', { name: 'Chips' }).fill('4000')
  await whatIf.getByRole('button', { name: 'Ask the rules' }).click()
  const road = page.getByRole('region', { name: /^Another road/ })
  const rules = road.getByRole('button', { name: 'Ask the rules' })
  await road.getByText('FundsWithdrawn').waitFor()
  await soon(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  await road
    .getByText('You would have had 1,000 available instead of 5,000 and 1,000 in all instead of 5,000.')
    .waitFor()

  // What one command left is what the next is decided on.
  await road.getByRole('textbox', { name: 'Chips' }).fill('1001')
  await rules.click()
  await road.getByText('Insufficient funds: 1,000 available, 1,001 asked.').waitFor()
  await road.getByRole('combobox', { name: 'Had you' }).selectOption('DepositFunds')
  await road.getByRole('textbox', { name: 'Chips' }).fill('1500')
  await rules.click()
  await road.getByText('FundsDeposited').waitFor()
  await road.getByRole('button', { name: 'Take the last command back' }).click()
  await road.getByText('FundsDeposited').waitFor({ state: 'detached' })
  await page.goBack()
  await road.getByText('FundsDeposited').waitFor()
  await page.reload()
  await road.getByText('FundsDeposited').waitFor()
  await road.getByRole('row', { name: /^Available 5,000 2,500 4,000 / }).waitFor()

  await road.getByRole('textbox', { name: 'What to call this road' }).fill('A rainy day')
  await road.getByRole('button', { name: 'Keep it' }).click()
  await soon(() => page.title()).toBe('Did not happen: A rainy day')
  const shared = page.url()
  await expectAccessible(page)
  await page.locator('h2').first().click()
  await page.keyboard.press('Escape')
  await soon(() => page.url()).not.toContain('branch=')
  await soon(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await page.getByRole('region', { name: 'Roads not taken' }).getByRole('link', { name: 'A rainy day' }).click()
  await road.getByText('This did not happen.').waitFor()
  expect((await ann.get(stream)).body.events).toEqual(before)

  // Whoever else opens it reads what came of it, and has nothing to try; changed on its way, or of a hand, it is not followed.
  const other = await room.look(shared)
  await other.getByText(/^Ann would have had 2,500 available instead of 5,000/).waitFor()
  await other.getByText('Had Ann withdrawn 4,000').waitFor()
  expect(await other.getByRole('button', { name: 'Ask the rules' }).count()).toBe(0)
  await page.goto(shared.replace('.w4000', '.w400'))
  await page.getByText('It was changed or cut short on its way').waitFor()
  await page.goto(`${own}?branch=2.14.d7.2.c.Call.005f7bd`)
  await page.getByText('Open it on the page of that hand.').waitFor()
  await page.getByRole('button', { name: 'Away with it' }).click()
  await soon(() => page.url()).not.toContain('branch=')
})

test('a hand is taken home as a film, which plays from a disk and asks nobody for anything', async () => {
  const { ann, handId } = await aHandPlayed()
  const page = await room.look(`/hands/${handId}`, { as: ann, mayBeAway: true })
  const detail = 'Too much was asked for. Wait a moment.'
  const refusal = {
    status: 429,
    contentType: 'application/problem+json',
    body: JSON.stringify({ status: 429, code: 'TooManyRequests', detail }),
  }
  await page.route('**/film', (route) => route.fulfill(refusal), { times: 1 })
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Film' }).click()
  await page.getByText(detail, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Film' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`hand-${handId}.html`)
  const path = `${await download.path()}.html`
  await copyFile(await download.path(), path)

  const film = await room.look(`file://${path}`, { viewport: { width: 390, height: 844 }, colorScheme: 'light' })
  const asked: string[] = []
  film.on('request', (request) => asked.push(request.url()))
  await film.getByRole('heading', { name: /^Hand 1 at/ }).waitFor()
  const words = film.locator('#words')
  await soon(() => words.textContent()).toBe('Before hand 1')
  await film.keyboard.press('ArrowRight')
  await soon(() => words.textContent()).toBe('Hand 1 starts at Card room')
  await film.keyboard.press('End')
  await soon(() => words.textContent()).toMatch(/wins \d+|nobody has won or lost/)
  expect(await film.locator('#board .card').count()).toBe(5)
  await film.keyboard.press('Home')
  await film.getByRole('button', { name: 'Play', exact: true }).click()
  await soon(() => film.locator('#place').textContent()).toMatch(/^[3-9] \//)
  await film.getByRole('button', { name: 'Pause', exact: true }).click()
  await expectAccessible(film)
  expect(asked).toEqual([])
})
