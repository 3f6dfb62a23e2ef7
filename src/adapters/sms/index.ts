export { smsDrop } from './sms-drop.ts'
