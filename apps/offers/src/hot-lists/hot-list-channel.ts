/** PostgreSQL tells on this channel, with each commit, the ids of the sessions whose ranking may have moved. */
export const HOT_LIST_CHANNEL = 'offers_hot_list';
