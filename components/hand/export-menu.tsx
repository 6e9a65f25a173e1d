'use client'

import { Clapperboard, Copy, Download, FileUp } from 'lucide-react'
import Link from 'next/link'
import { DropdownMenu } from 'radix-ui'
import { copy } from '../audit/copy'
import { MENU, MENU_ITEM } from '../shell/menu-style'
import { Button } from '../ui/button'
import { useToast } from '../ui/toast'
import { type ExportAddress, FORMATS, type Format, readAsText, saveAs, saveFile } from './export-file'

interface ExportMenuProps {
  /** What the button says: "Export", "My session". */
  label: string
  address: ExportAddress
  /** Where a page is to be had that plays the hands by itself. */
  film: string
  /** Why there is nothing to export now. */
  unavailable?: string | undefined
}

/** Takes hands home: as a file in one of the formats, or as a text to paste. */
export function ExportMenu({ label, address, film, unavailable }: ExportMenuProps) {
  const toast = useToast()

  async function told(work: () => Promise<void>) {
    try {
      await work()
    } catch (error) {
      const detail = error instanceof Error ? error.message : 'Try again in a moment.'
      toast.show({ title: 'Nothing was exported', detail, tone: 'danger' })
    }
  }
  const handleSave = (format: Format) => void told(() => saveAs(address, format))
  const handleFilm = () => void told(() => saveFile(film))
  const handleCopy = () =>
    void told(async () => {
      if (!(await copy(await readAsText(address)))) throw new Error('Your browser did not let the page copy.')
      toast.show({ title: 'Copied as PokerStars text' })
    })

  const button = (
    <Button unavailable={unavailable}>
      <Download aria-hidden />
      {label}
    </Button>
  )
  if (unavailable !== undefined) return button
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{button}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={8} collisionPadding={8} className={MENU}>
          <DropdownMenu.Item className={MENU_ITEM} onSelect={handleCopy}>
            <Copy aria-hidden />
            Copy as text
          </DropdownMenu.Item>
          <DropdownMenu.Separator className="mx-3 my-1.5 h-px bg-line" />
          {FORMATS.map(({ format, title, detail }) => (
            <DropdownMenu.Item key={format} className={`${MENU_ITEM} py-2`} onSelect={() => handleSave(format)}>
              <Download aria-hidden />
              <span>
                {title}
                <span className="block text-ink-soft text-xs">{detail}</span>
              </span>
            </DropdownMenu.Item>
          ))}
          <DropdownMenu.Item className={`${MENU_ITEM} py-2`} onSelect={handleFilm}>
            <Clapperboard aria-hidden />
            <span>
              Film
              <span className="block text-ink-soft text-xs">A page that plays it anywhere</span>
            </span>
          </DropdownMenu.Item>
          <DropdownMenu.Separator className="mx-3 my-1.5 h-px bg-line" />
          <DropdownMenu.Item asChild className={MENU_ITEM}>
            <Link href="/replays" prefetch={false}>
              <FileUp aria-hidden />
              Replay a file
            </Link>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
