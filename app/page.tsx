import { redirect } from 'next/navigation'
import { BooksLine } from '@/components/welcome/books-line'
import { Hero } from '@/components/welcome/hero'
import { TableWindow } from '@/components/welcome/table-window'
import { room } from '@/server/room-instance'
import { viewer } from './viewer'

/** So many tables are looked in at. */
const WINDOW = 3

export default async function WelcomePage() {
  if (await viewer()) redirect('/lobby')
  const { views } = room()
  const [lobby, books] = await Promise.all([views.lobby(), views.books()])
  const liveliest = lobby.view.slice(0, WINDOW)
  const tables = await Promise.all(liveliest.map(({ tableId }) => views.table(tableId, lobby.position)))
  const seed = {
    views: Object.fromEntries(tables.flatMap((found) => (found ? [[found.view.tableId, found.view]] : []))),
    names: Object.assign({}, ...tables.map((found) => found?.names)),
    position: lobby.position,
  }
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-12 pt-8 pb-16 sm:gap-16 sm:pt-16">
      <Hero />
      <TableWindow seed={seed} />
      <BooksLine seed={{ books: books.view, position: books.position }} />
    </div>
  )
}
