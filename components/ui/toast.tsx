'use client'

import clsx from 'clsx'
import { X } from 'lucide-react'
import { Toast as Radix } from 'radix-ui'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { IconButton } from './icon-button'

export interface ToastMessage {
  title: string
  detail?: string
  tone?: 'plain' | 'danger'
}

const ToastContext = createContext<{ show(message: ToastMessage): void }>({ show: () => {} })

/** Tells something that just happened, for a few seconds. What must be acted on belongs in the page instead. */
export const useToast = () => useContext(ToastContext)

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<(ToastMessage & { id: number })[]>([])
  const show = useCallback((message: ToastMessage) => {
    setToasts((shown) => [...shown.slice(-2), { ...message, id: (shown.at(-1)?.id ?? 0) + 1 }])
  }, [])
  const remove = (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id))
  const context = useMemo(() => ({ show }), [show])

  return (
    <Radix.Provider duration={6000} swipeDirection="right">
      <ToastContext value={context}>{children}</ToastContext>
      {toasts.map(({ id, title, detail, tone }) => (
        <Radix.Root
          key={id}
          onOpenChange={(open) => !open && remove(id)}
          className={clsx(
            'flex animate-rise items-start gap-2 rounded-2xl border bg-raised py-2 pr-2 pl-4 shadow-raised',
            tone === 'danger' ? 'border-danger' : 'border-line',
          )}
        >
          <div className="grow py-2">
            <Radix.Title className="font-medium text-sm">{title}</Radix.Title>
            {detail && <Radix.Description className="mt-0.5 text-ink-soft text-sm">{detail}</Radix.Description>}
          </div>
          <Radix.Close asChild>
            <IconButton label="Dismiss">
              <X aria-hidden />
            </IconButton>
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport className="fixed inset-x-4 top-18 z-50 flex flex-col gap-2 outline-none sm:top-auto sm:right-6 sm:bottom-28 sm:left-auto sm:w-96" />
    </Radix.Provider>
  )
}
