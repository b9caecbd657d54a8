/** What the key of a program may be good for; each lets it read one kind of figures. */
export const scopes = ['statistics:read', 'satisfaction:read', 'petitions:read', 'now:read', 'feed:read', 'reports:read'] as const

/** What other systems can be told of; the names never change. */
export const webhookEvents = ['alert.began', 'alert.ended', 'day.closed', 'day.corrected', 'report.signed'] as const
