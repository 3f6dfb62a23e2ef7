import type { ActChoices } from './act-questions.tsx'
import type { RequestCase } from './requests-api.ts'

/** What may be chosen in the forms of this request. */
export const choicesOf = (_file: RequestCase): ActChoices => ({
  answers: [
    { value: 'agrees', label: '同意公开' },
    { value: 'partly', label: '部分同意' },
    { value: 'refuses', label: '不同意公开' },
    { value: 'silent', label: '逾期未提出意见' },
  ],
  means: [
    { value: 'direct', label: '直接送达' },
    { value: 'entrusted', label: '委托其他行政机关送达' },
    { value: 'post', label: '邮政企业邮寄' },
    { value: 'electronic', label: '电子送达' },
  ],
  outcomes: [],
  people: [],
})
