import { Injectable, NotFoundException } from '@nestjs/common';
import { AppwriteException, ID, Query } from 'node-appwrite';
import { AppwriteService } from '../appwrite/appwrite.service';
import { CreateCourseDto } from './create-course.dto';

@Injectable()
export class CoursesService {
  private readonly databaseId = 'school';
  private readonly tableId = 'courses';

  constructor(private readonly appwrite: AppwriteService) {}

  async findAll() {
    const { databaseId, tableId } = this;
    const { rows } = await this.appwrite.tables.listRows({
      databaseId,
      tableId,
      queries: [Query.orderAsc('title'), Query.limit(100)],
    });
    const teachers = await Promise.all(
      rows.map((row) => this.appwrite.users.get({ userId: row.teacherId })),
    );
    return rows.map((row, index) => ({ ...row, teacher: teachers[index].name }));
  }

  async findOne(rowId: string) {
    const { databaseId, tableId } = this;
    try {
      return await this.appwrite.tables.getRow({ databaseId, tableId, rowId });
    } catch (error) {
      if (error instanceof AppwriteException && error.code === 404) {
        throw new NotFoundException();
      }
      throw error;
    }
  }

  create(dto: CreateCourseDto) {
    const { databaseId, tableId } = this;
    return this.appwrite.tables.createRow({
      databaseId,
      tableId,
      rowId: ID.unique(),
      data: { ...dto },
    });
  }

  async remove(rowId: string) {
    const { databaseId, tableId } = this;
    const { files } = await this.appwrite.storage.listFiles({
      bucketId: 'handouts',
      queries: [Query.startsWith('name', rowId)],
    });
    for (const { $id: fileId } of files) {
      await this.appwrite.storage.deleteFile({ bucketId: 'handouts', fileId });
    }
    await this.appwrite.tables.deleteRow({ databaseId, tableId, rowId });
  }
}
