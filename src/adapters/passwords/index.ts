export { argon2Hasher } from './argon2-hasher.ts'
export { commonPasswords } from './common-passwords.ts'
