'use client'

import { Keyboard, Settings } from 'lucide-react'
import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Switch } from '@/components/ui/switch'
import { useToast } from '@/components/ui/toast'
import { useHotkeys } from '../acting/use-hotkeys'
import { KeyList } from './key-list'
import { usePreferences } from './use-preferences'

/** The ways to how this browser's tables are, and to the list of their keys. */
export function TableSettings() {
  const { preferences, change } = usePreferences()
  const toast = useToast()
  const [open, setOpen] = useState<'settings' | 'keys' | null>(null)
  const { fourColours, motion, sounds, notifications, hotkeys } = preferences

  function handleMute() {
    change({ sounds: !sounds })
    toast.show({ title: sounds ? 'Sounds are off' : 'Sounds are on' })
  }
  useHotkeys({ '?': () => setOpen('keys'), m: handleMute }, hotkeys)

  /** The browser asks only now, when somebody wants it. */
  async function handleNotifications(wanted: boolean) {
    if (!wanted) return change({ notifications: false })
    const answer = 'Notification' in window ? await Notification.requestPermission() : 'denied'
    change({ notifications: answer === 'granted' })
    if (answer !== 'granted')
      toast.show({
        title: 'Notifications stay off',
        detail: 'This browser does not allow them for this page. Allow them in its settings, and switch them on again.',
      })
  }

  const close = () => setOpen(null)
  return (
    <>
      <IconButton label="Keys" onClick={() => setOpen('keys')} className="max-md:hidden">
        <Keyboard aria-hidden />
      </IconButton>
      <IconButton label="Table settings" onClick={() => setOpen('settings')}>
        <Settings aria-hidden />
      </IconButton>
      <Dialog open={open === 'settings'} onOpenChange={close} title="Table settings">
        <div className="flex flex-col gap-1">
          <Switch label="Four-colour deck" checked={fourColours} onChange={(on) => change({ fourColours: on })} />
          <Switch label="Cards and chips move" checked={motion} onChange={(on) => change({ motion: on })} />
          <Switch label="Sounds" checked={sounds} onChange={(on) => change({ sounds: on })} />
          <Switch
            label="Notify me of my turn"
            hint="When this page is not in front"
            checked={notifications}
            onChange={(on) => void handleNotifications(on)}
          />
          <Switch
            label="Keys for buttons"
            hint="F folds, C calls, R raises; ? lists them all"
            checked={hotkeys}
            onChange={(on) => change({ hotkeys: on })}
          />
        </div>
      </Dialog>
      <Dialog open={open === 'keys'} onOpenChange={close} title="Keys">
        <KeyList />
      </Dialog>
    </>
  )
}
