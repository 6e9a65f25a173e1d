'use client'

import type { ComponentProps } from 'react'
import { Dialog } from './dialog'

/** A dialog along the right edge, a sheet from below on a phone: for what is read beside the page. */
export function Drawer(props: Omit<ComponentProps<typeof Dialog>, 'placement'>) {
  return <Dialog {...props} placement="side" />
}
