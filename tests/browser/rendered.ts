import type { Page } from 'playwright-core'

/** A commit of React's: the numbers of the seats it rendered, from 0. */
export type Commit = number[]

/**
 * Notes every commit of the pages that are opened from now on, by the hook that React leaves to its developer tools: a
 * component has been rendered if its fiber is a new one and has worked.
 */
export const noteCommits = (page: Page) =>
  page.addInitScript(() => {
    interface Fiber {
      tag: number
      flags: number
      memoizedProps: { number?: number; isButton?: boolean } | null
      alternate: Fiber | null
      child: Fiber | null
      sibling: Fiber | null
    }
    const commits: Commit[] = []
    const current = new WeakSet<Fiber>()
    const PERFORMED_WORK = 1

    function seatsOf(first: Fiber | null, seats: Commit): Commit {
      for (let fiber = first; fiber; fiber = fiber.sibling) {
        if (current.has(fiber)) continue
        current.add(fiber)
        if (fiber.alternate) current.delete(fiber.alternate)
        const { number, isButton } = fiber.memoizedProps ?? {}
        if (fiber.flags & PERFORMED_WORK && number !== undefined && isButton !== undefined) seats.push(number)
        seatsOf(fiber.child, seats)
      }
      return seats
    }

    Object.assign(window, {
      commits,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        renderers: new Map(),
        supportsFiber: true,
        inject: () => 1,
        checkDCE: () => undefined,
        onScheduleFiberRoot: () => undefined,
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
        onCommitFiberRoot: (_: number, root: { current: Fiber }) => void commits.push(seatsOf(root.current, [])),
      },
    })
  })

/** The commits since this was asked last. */
export const commitsSince = (page: Page): Promise<Commit[]> =>
  page.evaluate(() => (window as unknown as { commits: Commit[] }).commits.splice(0))
