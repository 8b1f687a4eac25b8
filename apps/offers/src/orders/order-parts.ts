import { OrdersController } from './orders.controller.js';
import { DecideOrder } from './decide-order.use-case.js';
import { ListOrders } from './list-orders.query.js';
import { OrderReports } from './order-reports.js';
import { Orders } from './orders.js';
import { ProposeOrder } from './propose-order.query.js';
import { RecordOrder } from './record-order.use-case.js';
import { ReleaseHolds } from './release-holds.job.js';

/** What orders are made of, for the module. */
export const orderParts = {
  controllers: [OrdersController],
  providers: [Orders, OrderReports, RecordOrder, ProposeOrder, DecideOrder, ListOrders, ReleaseHolds],
};
