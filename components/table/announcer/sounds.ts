import type { Sound } from './sound-of'

/** A tone: hertz, when it begins and how long it lasts in seconds, and how loud it is at most, of 1. */
interface Tone {
  pitch: number
  at: number
  lasts: number
  loud: number
  wave: OscillatorType
}

const tone = (pitch: number, at: number, lasts: number, loud = 0.08, wave: OscillatorType = 'sine'): Tone => ({
  ...{ pitch, at, lasts, loud, wave },
})

const TONES: Record<Sound, Tone[]> = {
  turn: [tone(660, 0, 0.18), tone(880, 0.12, 0.3)],
  deal: [tone(320, 0, 0.05, 0.04, 'triangle'), tone(360, 0.07, 0.05, 0.04, 'triangle')],
  chips: [tone(2_100, 0, 0.04, 0.03, 'triangle'), tone(2_600, 0.05, 0.05, 0.03, 'triangle')],
  knock: [tone(150, 0, 0.07, 0.12), tone(150, 0.11, 0.07, 0.12)],
  win: [tone(523, 0, 0.16), tone(659, 0.11, 0.16), tone(784, 0.22, 0.36)],
  hurry: [tone(990, 0, 0.09), tone(990, 0.16, 0.09)],
}

let context: AudioContext | undefined

/** Before anybody has touched the page, browsers let nothing sound, and complain of whoever tries. */
const mayPlay = () => navigator.userActivation?.hasBeenActive ?? false

/** Plays one of the table's sounds, if the browser lets it. */
export function play(sound: Sound): void {
  if (!mayPlay() || typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  void context.resume()
  for (const each of TONES[sound]) sounded(context, each)
}

/** A tone that swells at once and dies away, so that it does not click. */
function sounded(audio: AudioContext, { pitch, at, lasts, loud, wave }: Tone): void {
  const start = audio.currentTime + at
  const [source, volume] = [audio.createOscillator(), audio.createGain()]
  source.type = wave
  source.frequency.value = pitch
  volume.gain.setValueAtTime(0, start)
  volume.gain.linearRampToValueAtTime(loud, start + 0.008)
  volume.gain.exponentialRampToValueAtTime(0.0001, start + lasts)
  source.connect(volume).connect(audio.destination)
  source.start(start)
  source.stop(start + lasts)
}
