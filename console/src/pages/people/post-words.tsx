import { dayWords } from '../../parts/day-words.ts'
import type { PostItem } from './people-api.ts'

/** 清源县水利局 · 承办（代谁） */
export function PostName({ post }: { readonly post: PostItem }) {
  return (
    <>
      {post.bodyName} · {post.label}
      {post.substituteFor && <span className="quiet">（代{post.substituteFor.name}）</span>}
    </>
  )
}

/** From when until when, in words. */
export function postDays({ fromDay, untilDay, state, endedAt }: PostItem): string {
  if (state === 'past' && endedAt) return `${dayWords(fromDay)}起，已收回`
  const until = untilDay ? `，到${dayWords(untilDay)}止` : ''
  return `${dayWords(fromDay)}起${until}${state === 'future' ? '（尚未开始）' : ''}`
}

/** Posts body by body; the person's own body needs no name. */
export const postsInWords = (posts: readonly PostItem[], own: string): string =>
  [...Map.groupBy(posts, (post) => post.bodyId)]
    .map(([bodyId, held]) => {
      const labels = held.map(({ label, substituteFor }) => `${label}${substituteFor ? '（代岗）' : ''}`).join('、')
      return bodyId === own ? labels : `${held[0]?.bodyName} ${labels}`
    })
    .join('；')
