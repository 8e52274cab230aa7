interface Side {
  id: string;
  edited: boolean;
  interactionCount: number;
}

/** Which of two contacts is shown unless said otherwise: one that was changed by hand, else the one that more happened with. */
export function preferSide(left: Side, right: Side): string {
  if (left.edited !== right.edited) return left.edited ? left.id : right.id;
  return right.interactionCount > left.interactionCount ? right.id : left.id;
}
