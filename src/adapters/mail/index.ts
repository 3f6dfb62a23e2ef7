export { type MailConfiguration, smtpTransport } from './smtp.ts'
