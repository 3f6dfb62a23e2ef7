/** Names a submission, so that sending it twice does it once. Also where the line isn't encrypted, and `randomUUID` isn't there. */
export const submissionKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
