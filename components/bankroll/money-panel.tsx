'use client'

import { Tabs } from 'radix-ui'
import { Panel } from '../ui/panel'
import { MoneyForm } from './money-form'

interface MoneyPanelProps {
  /** Chips that could be withdrawn as things are. */
  available: number
  closed: string | undefined
}

const TAB =
  'min-h-11 cursor-pointer rounded-lg text-ink-soft font-medium text-sm data-[state=active]:bg-raised data-[state=active]:text-ink data-[state=active]:shadow-panel'

const DEPOSITS = [1_000, 5_000, 10_000, 50_000]

/** A quarter, a half, three quarters and all of it, in whole chips. */
const shares = (available: number) =>
  [...new Set([0.25, 0.5, 0.75, 1].map((share) => Math.floor(available * share)))].filter((amount) => amount > 0)

/** The owner's way to move chips in and out. */
export function MoneyPanel({ available, closed }: MoneyPanelProps) {
  return (
    <Panel title="Move chips">
      <Tabs.Root defaultValue="deposit" className="flex flex-col gap-4 p-4 pt-2">
        <Tabs.List aria-label="Which way" className="grid grid-cols-2 gap-1 rounded-xl bg-sunken p-1">
          <Tabs.Trigger value="deposit" className={TAB}>
            Deposit
          </Tabs.Trigger>
          <Tabs.Trigger value="withdraw" className={TAB}>
            Withdraw
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="deposit" tabIndex={-1}>
          <MoneyForm kind="deposit" presets={DEPOSITS} closed={closed} />
        </Tabs.Content>
        <Tabs.Content value="withdraw" tabIndex={-1}>
          <MoneyForm kind="withdraw" presets={shares(available)} closed={closed} />
        </Tabs.Content>
      </Tabs.Root>
      <p className="border-line border-t px-4 py-3 text-ink-soft text-sm">
        {closed === undefined
          ? 'Play money: take what you like. The ledger keeps account of every chip.'
          : 'You are viewing the past. Go back to live to move chips.'}
      </p>
    </Panel>
  )
}
