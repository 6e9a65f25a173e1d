'use client'

import clsx from 'clsx'
import { type ReactNode, useState } from 'react'

interface LitProps {
  /** Whatever, when it becomes another, is news. */
  value: string | number
  className?: string
  children: ReactNode
}

/** Lights up for a moment when its value changes, so that the eye finds what is new. */
export function Lit({ value, className, children }: LitProps) {
  const [first] = useState(value)
  return (
    <span key={value} className={clsx('rounded-md', value !== first && 'lit', className)}>
      {children}
    </span>
  )
}
