import clsx from 'clsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'md' | 'lg'

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'bg-raised text-ink border border-line hover:border-edge',
  quiet: 'text-ink hover:bg-sunken',
  danger: 'bg-danger text-on-danger hover:bg-danger-strong',
}

const SIZES: Record<ButtonSize, string> = {
  md: 'min-h-11 px-4 text-sm',
  lg: 'min-h-12 px-5 text-base',
}

const UNAVAILABLE = 'aria-disabled:bg-sunken aria-disabled:text-ink-soft aria-disabled:border-transparent'

/** The look of a button, also for links that act like one. */
export const buttonStyle = (variant: ButtonVariant = 'secondary', size: ButtonSize = 'md', className?: string) =>
  clsx(
    'inline-flex shrink-0 select-none items-center justify-center gap-2 rounded-xl font-medium whitespace-nowrap',
    'transition-colors aria-disabled:cursor-not-allowed [&_svg]:size-4.5 [&_svg]:shrink-0',
    VARIANTS[variant],
    UNAVAILABLE,
    SIZES[size],
    className,
  )
