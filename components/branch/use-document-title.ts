'use client'

import { useEffect } from 'react'

/** The page's title for as long as this is shown. The page's own may be written after it, when it is loaded anew. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    let own = document.title
    const write = () => {
      if (document.title === title) return
      own = document.title
      document.title = title
    }
    const observer = new MutationObserver(write)
    write()
    observer.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => {
      observer.disconnect()
      document.title = own
    }
  }, [title])
}
