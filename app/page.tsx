import { redirect } from 'next/navigation'
import { BooksLine } from '@/components/welcome/books-line'
import { Hero } from '@/components/welcome/hero'
import { TableWindow } from '@/components/welcome/table-window'
import { NOBODY } from '@/projections/visibility'
import { room } from '@/server/room-instance'
import { viewer } from './viewer'

export default async function WelcomePage() {
  if (await viewer()) redirect('/lobby')
  const { views } = room()
  const [lobby, books] = await Promise.all([views.scopeViews('lobby', undefined, NOBODY), views.books()])
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-12 pt-8 pb-16 sm:gap-16 sm:pt-16">
      <Hero />
      <TableWindow seed={{ views: lobby.views.lobby ?? {}, position: lobby.position, names: lobby.names }} />
      <BooksLine seed={{ books: books.view, position: books.position }} />
    </div>
  )
}
