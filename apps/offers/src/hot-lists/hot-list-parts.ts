import { HotListViews } from '../hot-list-views/hot-list-views.js';
import { HotListViewsController } from '../hot-list-views/hot-list-views.controller.js';
import { HotListExport } from './hot-list-export.query.js';
import { HotList } from './hot-list.query.js';
import { HotListSignals } from './hot-list-signals.js';
import { HotListStreams } from './hot-list-streams.js';
import { HotListsController } from './hot-lists.controller.js';
import { WatchHotList } from './watch-hot-list.use-case.js';

/** What the module lists for the hot list, in one place beside it. */
export const hotListParts = {
  controllers: [HotListsController, HotListViewsController],
  providers: [HotListSignals, HotListStreams, WatchHotList, HotList, HotListExport, HotListViews],
};
