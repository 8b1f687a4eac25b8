import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { ArchiveProduct } from './archive-product.use-case.js';
import { ListProducts } from './list-products.query.js';
import {
  ChangeProductRequest,
  CreateProductRequest,
  LadderGapResponse,
  ProductLadderResponse,
  ProductResponse,
} from './products.dto.js';
import { WriteProduct } from './write-product.use-case.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });

/** The product ladder. */
@ApiTags('products')
@Controller('api/v1/products')
export class ProductsController {
  constructor(
    private readonly listProducts: ListProducts,
    private readonly writeProduct: WriteProduct,
    private readonly archiveProduct: ArchiveProduct,
  ) {}

  /** Lists the products from the lowest rung up, and points out what the ladder lacks. */
  @Get()
  async list(@CurrentMember() { workspaceId }: Member): Promise<ProductLadderResponse> {
    const { items, gaps } = await this.listProducts.execute(workspaceId);
    return {
      items: items.map((product) => ProductResponse.of(product)),
      gaps: gaps.map((gap) => LadderGapResponse.of(gap)),
    };
  }

  /** Puts a product on its rung, or answers 409 `product-name-taken`. */
  @Roles('owner', 'presenter')
  @Post()
  async create(
    @CurrentMember() { workspaceId }: Member,
    @Body() terms: CreateProductRequest,
  ): Promise<ProductResponse> {
    return ProductResponse.of(await this.writeProduct.execute(workspaceId, null, terms));
  }

  /** Changes a product; offers that sell it keep their own prices. */
  @Roles('owner', 'presenter')
  @Patch(':productId')
  async change(
    @CurrentMember() { workspaceId }: Member,
    @Param('productId', AsId) productId: string,
    @Body() terms: ChangeProductRequest,
  ): Promise<ProductResponse> {
    return ProductResponse.of(await this.writeProduct.execute(workspaceId, productId, terms));
  }

  /** Takes a product off the ladder; it can be put back. */
  @Roles('owner', 'presenter')
  @Delete(':productId')
  @HttpCode(HttpStatus.NO_CONTENT)
  async archive(
    @CurrentMember() { workspaceId }: Member,
    @Param('productId', AsId) productId: string,
  ): Promise<void> {
    await this.archiveProduct.execute(workspaceId, productId, true);
  }

  /** Puts a product back on the ladder. */
  @Roles('owner', 'presenter')
  @Post(':productId/restore')
  @HttpCode(HttpStatus.OK)
  async restore(
    @CurrentMember() { workspaceId }: Member,
    @Param('productId', AsId) productId: string,
  ): Promise<ProductResponse> {
    return ProductResponse.of(await this.archiveProduct.execute(workspaceId, productId, false));
  }
}
