'use client'

import type { Asked } from './asked'
import { Explanation } from './explanation'
import { ExplanationFrame } from './explanation-frame'

/** An explanation in its frame: what is loaded once somebody asks for the first one. */
export const ToldExplanation = (told: { asked: Asked; onClose(): void }) => (
  <ExplanationFrame {...told}>
    <Explanation {...told} />
  </ExplanationFrame>
)
