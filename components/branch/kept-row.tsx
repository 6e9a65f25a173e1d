'use client'

import clsx from 'clsx'
import { Trash2 } from 'lucide-react'
import Link from 'next/link'
import type { MouseEvent, ReactNode } from 'react'
import { IconButton } from '../ui/icon-button'

interface KeptRowProps {
  title: string
  /** The address of the road. */
  path: string
  /** It is the one that is shown. */
  isCurrent: boolean
  /** The cells of its figures. */
  children: ReactNode
  onForget(): void
  /** Where the road can be shown without asking the server for the page. */
  onShow?: () => void
}

const isForElsewhere = ({ metaKey, ctrlKey, shiftKey }: MouseEvent) => metaKey || ctrlKey || shiftKey

/** A road that this browser keeps: the way to it, its figures, and how to forget it. */
export function KeptRow({ title, path, isCurrent, children, onForget, onShow }: KeptRowProps) {
  function handleClick(event: MouseEvent) {
    if (!onShow || isForElsewhere(event)) return
    event.preventDefault()
    onShow()
  }
  return (
    <tr className={clsx(isCurrent && 'bg-accent-wash')}>
      <th scope="row" className="max-w-0 py-1 pl-4 text-left font-medium">
        <Link
          href={path}
          prefetch={false}
          scroll={false}
          aria-current={isCurrent || undefined}
          onClick={handleClick}
          className="flex min-h-11 items-center text-past-text hover:underline"
        >
          <span className="truncate">{title}</span>
        </Link>
      </th>
      {children}
      <td>
        <IconButton label={`Forget ${title}`} onClick={onForget}>
          <Trash2 aria-hidden />
        </IconButton>
      </td>
    </tr>
  )
}
