import { ReviewPage } from "../review/review_page";
export function ReviewFrame({ take }: { take: string }) { return <ReviewPage take={take} />; }
