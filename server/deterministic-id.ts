import { v5 } from 'uuid'

/** The namespace of every id that is derived here rather than drawn. */
const NAMESPACE = '5f0f6e0c-6b1e-4a6b-9a59-2f5d6d0a7d11'

/** The same parts give the same uuid (version 5), so that whoever does a thing twice does it under one id. */
export const deterministicId = (...parts: (string | number)[]): string => v5(parts.join('/'), NAMESPACE)
