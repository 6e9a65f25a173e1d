import type { DealtSeat } from '@/domain/deal'
import type { HandCommand } from '@/domain/hand/commands'
import type { Played } from './checked-hand'
import { movesOf } from './play'
import { deckOf, type Scenario } from './scenario'
import type { FailingHand } from './simulation'

/** Why a hand fails, the shortest hand that fails so, and how to play it again. */
export function failureInWords({ seed, hand, first, scenario, outcome, failure }: FailingHand): string {
  const { dealt, played } = outcome
  const { seats } = scenario.deal
  const [commands, players] = [first.outcome.played.length, first.scenario.deal.seats.length]
  return [
    `Hand ${hand} of seed ${seed} breaks a rule: ${failure.rule}.`,
    `  ${failure.detail}`,
    `The shortest hand that does (${played.length} of ${commands} commands, ${seats.length} of ${players} players):`,
    ...dealInWords(scenario).map((line) => `  ${line}`),
    `  deal → ${dealt.map(({ type }) => type).join(', ')}`,
    ...played.map((each, n) => `  ${n + 1}. ${commandInWords(each, seats)}`),
    `Play it again: npm run simulate -- --seed ${seed} --hand ${hand}`,
    `As data: ${JSON.stringify({ scenario, moves: movesOf(outcome) })}`,
  ].join('\n')
}

function dealInWords(scenario: Scenario): string[] {
  const { seats, posts, button, bigBlind, opening } = scenario.deal
  const { cards } = deckOf(scenario)
  const card = (index: number) => cards[index]?.card ?? ''
  const n = seats.length
  const board = [0, 1, 2, 3, 4].map((index) => card(2 * n + index)).join(' ')
  return [
    `button ${button}, big blind ${bigBlind}, opening ${opening}, board ${board}`,
    ...seats.map(
      ({ seat, stack, timeBank }, place) =>
        `seat ${seat}: ${stack} chips, ${card(place)} ${card(n + place)}, time bank ${timeBank} ms`,
    ),
    ...posts.map(({ seat, forced, amount }) => `seat ${seat} is to post ${forced} ${amount}`),
  ]
}

function commandInWords({ move, command, events }: Played, seats: readonly DealtSeat[]): string {
  const came = events.map(({ type }) => type).join(', ') || 'nothing'
  return `${asked(command, seats)} (${move.kind}) → ${came}`
}

function asked({ type, data }: HandCommand, seats: readonly DealtSeat[]): string {
  const seat = 'playerId' in data ? seats.find(({ playerId }) => playerId === data.playerId)?.seat : undefined
  const who = 'playerId' in data ? `seat ${seat ?? 'none'}: ` : ''
  const turn = 'turn' in data ? ` on turn ${data.turn}` : ''
  return type === 'Act' ? `${who}${data.action} ${data.amount ?? ''}${turn}` : `${who}${type}${turn}`
}
