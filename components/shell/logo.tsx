import clsx from 'clsx'

/** A spade with the sign for rewind cut out of it. */
const MARK = [
  'M16 1.5C16 1.5 3.5 9.6 3.5 18C3.5 22.2 6.6 25 10.2 25C12.2 25 13.6 24.2 14.6 23C14.3 26.2 13.2 28.6 11 30.5H21',
  'C18.8 28.6 17.7 26.2 17.4 23C18.4 24.2 19.8 25 21.8 25C25.4 25 28.5 22.2 28.5 18C28.5 9.6 16 1.5 16 1.5Z',
  'M15.6 12.6V20.4L8.8 16.5ZM23.2 12.6V20.4L16.4 16.5Z',
].join('')

/** The mark alone, in the colour of the text round it. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={clsx('shrink-0', className)}>
      <path d={MARK} fill="currentColor" fillRule="evenodd" />
    </svg>
  )
}
