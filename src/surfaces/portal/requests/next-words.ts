import type { Contact } from '../../../capabilities/organisations/index.ts'
import { confirmBy, type DayRules } from '../../../capabilities/requests/index.ts'
import { type Day, dayWords } from '../../../law/day/index.ts'

/** Whom to call, as far as the body has given it. */
export function officeTelephone(contact: Contact | null): string {
  const office = contact?.office ?? '该机关的政府信息公开工作机构'
  return contact?.telephone ? `${office}（电话 ${contact.telephone}）` : office
}

/** 第三十一条第（三）项: nothing runs until both sides have confirmed; said with the day and whom to call. */
export function confirmationWords(
  contact: Contact | null,
  arrivedOn: Day,
  rules: Required<DayRules>,
): readonly string[] {
  const by = confirmBy('online', arrivedOn, rules)
  return [
    `${officeTelephone(contact)}会与您联系，确认收到申请。双方确认之日为收到申请之日，答复期限从次日起计算（条例第三十一条第（三）项）。`,
    `到${dayWords(by)}还没有接到联系的，请打电话给工作机构。`,
    '确认以后，20 个工作日内答复；需要延长的，会告知您，延长不超过 20 个工作日（条例第三十三条）。',
  ]
}
