/** The server's key in tests. */
export const SECRET = Buffer.alloc(32, 7)
